import { findFiles } from '../reader/files.ts';
import { type DataIssue, issueAt, wholeFile } from '../reader/issue.ts';

/**
 * What in the folders of a site would publish a file from elsewhere or one that nobody meant to
 * publish: Astro and every copy follow links. A folder that was copied whole by hard links is taken
 * as it is, since nothing tells its files from a foreign one.
 */
export function folderIssues(root: string): DataIssue[] {
  const files = findFiles(root, ['data', 'content', 'public']);
  const isLinkedCopy = files.some(({ path, isShared }) => path === 'data/site.yaml' && isShared);
  return files.flatMap(({ path, kind, isShared }) => {
    const name = path.split('/').at(-1) ?? '';
    if (kind !== 'file' || (isShared && !isLinkedCopy))
      return issueAt(wholeFile(path), {
        code: 'S512',
        value: name,
        message: '다른 곳을 가리키지 않는 실제 파일',
        fix: '링크를 지우고 파일을 복사해 두세요.',
      });
    const hidden = path.split('/').find((part) => part.startsWith('.') && part !== '.well-known');
    if (path.startsWith('public/') && hidden !== undefined)
      return issueAt(wholeFile(path), {
        code: 'S552',
        value: hidden,
        message: '공개하는 파일(점으로 시작하지 않는 이름)',
        fix: 'public 폴더의 파일은 모두 공개됩니다. 이 파일을 지우세요.',
      });
    return [];
  });
}
