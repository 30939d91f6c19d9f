/** Family names (성) that nearly everyone has. */
const families =
  '김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용';

const name = new RegExp(`^[${families}][가-힣]{1,3}$`);
const commonName = new RegExp(`^[${families}][가-힣]{2}$`);

/** Words that begin like names and are none. */
const words =
  /^(?:고등학|고학년|장애인|장학생|유학생|유치원|전입생|신입생|전교생|정규직|정원외|임산부|한부모|이주민|조손가|주무관|주민센|교육청|모든학|전체학|우수학|지원자|신청자|참여자|대상자|담당자|구성원|선발자|위원장|공무원|지방직|일반직|전문직|기술직|운영직)/;

/** Whether a text may be a person's name: a family name and one to three syllables. */
export function looksLikeName(text: string): boolean {
  return name.test(text) && !words.test(text);
}

/** Whether a text looks like most names do: a family name and two syllables. */
export function looksLikeCommonName(text: string): boolean {
  return commonName.test(text) && !words.test(text);
}
