/** An ISO date as it is written in Korean offices: 2021. 1. 10. */
export function koreanDate(iso: string): string {
  return `${iso.split('-').map(Number).join('. ')}.`;
}
