import { pagePolicy } from './policy.ts';

/** Response headers by name. */
export type Headers = Record<string, string>;

/** Sent with everything. Strict-Transport-Security is left to who runs the host: it binds the whole domain. */
export const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** The policy of pages as a header, which says more than one in a page can: who may frame it. */
export function headerPolicy(hashes: readonly string[]): string {
  return `${pagePolicy(hashes)}; frame-ancestors 'none'`;
}

/** The one file that compiles WebAssembly, and the policy it needs for it. */
export const worker = 'pagefind/pagefind-worker.js';
export const workerPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** Attachments are saved, not opened on our origin; what is opened all the same can do nothing. */
export const attachmentHeaders: Headers = {
  'Content-Disposition': 'attachment',
  'Content-Security-Policy': "default-src 'none'; sandbox",
};

/** Whether a file of the site, by its path, is the attachment of a record. */
export function isAttachment(file: string): boolean {
  return (
    /^disclosures\/[^/]+\/[^/]+\/[^/]+$/.test(file) && !/\/(index\.html|web\.config)$/.test(file)
  );
}

/** All headers of one file of the site: the table that every host's file spells out. */
export function headersFor(file: string, hashes: readonly string[]): Headers {
  return {
    ...everywhere,
    'Content-Security-Policy': file === worker ? workerPolicy : headerPolicy(hashes),
    ...(isAttachment(file) && attachmentHeaders),
  };
}
