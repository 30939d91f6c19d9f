/** What the machine refuses, by the system's code, and what a person can do about it. */
const faults: Record<string, string> = {
  ENOSPC: '디스크 공간이 모자랍니다. 자리를 비우고 다시 실행하세요.',
  EDQUOT: '디스크 공간이 모자랍니다(할당량). 자리를 비우고 다시 실행하세요.',
  EFBIG: '파일 크기의 한도를 넘어 디스크에 적지 못했습니다. 한도를 늘리고 다시 실행하세요.',
  EROFS: '읽기만 되는 디스크라 적지 못했습니다. 적을 수 있는 폴더를 --out으로 주세요.',
  EACCES: '권한이 없어 읽거나 적지 못했습니다. 폴더의 권한을 살피세요.',
  EPERM: '권한이 없어 읽거나 적지 못했습니다. 폴더의 권한을 살피세요.',
  EBUSY: '다른 프로그램이 폴더를 쓰고 있습니다. 그 프로그램을 닫고 다시 실행하세요.',
  ENOTDIR: '폴더가 아닌 것이 그 자리에 있습니다. --out의 경로를 살피세요.',
  EEXIST: '폴더가 아닌 것이 그 자리에 있습니다. --out의 경로를 살피세요.',
  EMFILE: '한꺼번에 연 파일이 너무 많습니다. 다른 프로그램을 닫고 다시 실행하세요.',
};

/** A fault of the machine in plain Korean, with the path where it is known; null for a fault of the program. */
export function machineFault(error: unknown): string | null {
  const { code = '', path } = error as NodeJS.ErrnoException;
  const isFull = /ENOSPC|No space left|os error 28/.test(String((error as Error)?.message));
  const advice = faults[isFull ? 'ENOSPC' : code];
  return advice ? `${advice}${path ? ` (${path})` : ''}` : null;
}
