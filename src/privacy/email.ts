import type { Detector } from './passage.ts';

const addresses =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@((?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24})(?![A-Za-z0-9])/g;

/** Domains of public bodies and education offices: addresses there are the office's. */
const offices =
  /(?:^|\.)(?:go|sen|goe|ice|pen|dge|gen|dje|use|sje|gwe|kwe|cbe|cne|jbe|jne|gbe|kbe|gne|jje)\.kr$/i;

/** E-mail addresses (전자우편) outside public offices. */
export const email: Detector = ({ text }) =>
  [...text.matchAll(addresses)].flatMap(({ 0: all, 1: domain = '', index }) => {
    if (offices.test(domain)) return [];
    const shown = `${all.charAt(0)}${'*'.repeat(all.length - domain.length - 2)}@${domain}`;
    return [{ code: 'P417', level: 'warning', start: index, end: index + all.length, shown }];
  });
