import { attachedFile } from '../documents/attached.ts';
import type { Block } from '../documents/block.ts';
import type { Kind } from '../documents/kind.ts';
import { outlined } from '../documents/outline.ts';
import { shortened } from '../documents/shorten.ts';
import { fileSize } from '../format/file.ts';
import type { DisclosureRecord } from '../model/disclosure.ts';
import type { RecordFields } from '../schema/record.ts';
import { siteFolder } from '../site/address.ts';

const formats: Record<Kind, string> = {
  hwp: '한글 문서(HWP)',
  hwpx: '한글 문서(HWPX)',
  pdf: 'PDF 문서',
  docx: '워드 문서(DOCX)',
  xlsx: '엑셀 표(XLSX)',
  csv: '표(CSV)',
  txt: '글(TXT)',
  png: '그림(PNG)',
  jpg: '그림(JPG)',
};

/** A file of a record as its page shows it. */
export interface ShownFile {
  title: string;
  /** What an open file is and where; null for a closed one, of which only the name is told. */
  open: { href: string; format: string; size: string; sha256: string } | null;
  /** Where its text stands on the page; null where the page has none. */
  text: { id: string; blocks: Block[]; isMoved: boolean; isWhole: boolean } | null;
}

/** More letters than this are a burden on a phone: a book of some eighty pages. */
const mostLetters = 100_000;

/** The files of a record with the text of the open ones; a picture's text is what its record says of it. */
export function attachedFiles({ attachments, path, fields }: DisclosureRecord): ShownFile[] {
  return attachments.map((attachment, index) => {
    const { title, file } = attachment;
    const read = attachedFile(siteFolder(), attachment);
    if (!read) return { title, open: null, text: null };
    const { kind, bytes, sha256 } = read;
    const open = { href: path + file, format: formats[kind], size: fileSize(bytes), sha256 };
    const id = `글-${index + 1}`;
    if (read.text !== '') {
      const [first] = read.blocks;
      // The section already has the file's title.
      const isTitled = first?.type === 'heading' && first.text === title;
      const own = isTitled ? read.blocks.slice(1) : read.blocks;
      const { blocks, isWhole } = shortened(outlined(own, 3), mostLetters);
      return { title, open, text: { id, blocks, isMoved: true, isWhole } };
    }
    const alternative = kind === 'pdf' || kind === 'hwp' ? fields.textAlternative : null;
    if (!alternative) return { title, open, text: null };
    const blocks: Block[] = [{ type: 'paragraph', text: alternative }];
    return { title, open, text: { id, blocks, isMoved: false, isWhole: true } };
  });
}

/** Why closed files of a record are closed: 정보공개법 제9조제1항제5호, and the reason it gives. */
export function withheldBecause({ grounds = [], reason }: RecordFields): string {
  const named = grounds.map((ground) => `제${ground}호`).join('·');
  const ground = named === '' ? '' : `정보공개법 제9조제1항${named}`;
  return [ground, reason].filter(Boolean).join(', ');
}
