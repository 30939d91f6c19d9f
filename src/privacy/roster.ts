import { looksLikeCommonName, looksLikeName } from './names.ts';

/** Columns of a table that together name people and say something about each. They count from 0. */
export interface Roster {
  names: number;
  about: number[];
}

const nameHeader = /이름|성명|학생|성함|대상자|수상자|합격자|참가자|참석자|보호자|학부모/;
const otherHeader = /과제|사업|부서|기관|학교|담당|팀|구분|항목|직위|직급|직렬|직종|내용|제목|종류/;
const aboutHeader = /학년|^반$|학급|출석|생년월일|생일|성적|점수|석차|등수|병명|진단|주소/;
const aboutValue = /^\d ?학년|^\d{1,2} ?반$/;

/** The column of at least three people's names, or -1. */
export function nameColumn(header: readonly string[], rows: readonly string[][]): number {
  return header.findIndex((title, column) => {
    const values = valuesOf(rows, column);
    if (nameHeader.test(title)) return values.filter(looksLikeName).length >= 3;
    if (otherHeader.test(title)) return false;
    const names = new Set(values.filter(looksLikeCommonName));
    return names.size >= 3 && names.size >= values.length * 0.8;
  });
}

/** The roster (명단) that a table is: names with class, birth, marks, illness or address beside them. */
export function rosterIn(header: readonly string[], rows: readonly string[][]): Roster | null {
  const names = nameColumn(header, rows);
  if (names < 0) return null;
  const about = header.flatMap((title, column) => {
    const values = valuesOf(rows, column);
    if (column === names || values.length === 0) return [];
    const isAbout = aboutHeader.test(title) || values.filter((v) => aboutValue.test(v)).length >= 3;
    return isAbout ? [column] : [];
  });
  return about.length > 0 ? { names, about } : null;
}

function valuesOf(rows: readonly string[][], column: number): string[] {
  return rows.flatMap((cells) => {
    const value = cells[column]?.trim() ?? '';
    return value === '' ? [] : [value];
  });
}
