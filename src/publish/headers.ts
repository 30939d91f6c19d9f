import { embedPolicy, isEmbed, pagePolicy } from './policy.ts';

/** Response headers by name. */
export type Headers = Record<string, string>;

/** Sent with everything. Strict-Transport-Security is left to who runs the host: it binds the whole domain. */
export const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Sent with pages and what they load: their policy, which as a header can say too who may frame them, and for old browsers that again. */
export function pageHeaders(hashes: readonly string[]): Headers {
  return {
    'X-Frame-Options': 'DENY',
    'Content-Security-Policy': `${pagePolicy(hashes)}; frame-ancestors 'none'`,
  };
}

/** Charts to be shown on other sites: anyone may frame them, and nothing in them runs. */
export const embedHeaders: Headers = {
  'Content-Security-Policy': `${embedPolicy}; frame-ancestors *`,
};

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
  const own = isEmbed(file) ? embedHeaders : pageHeaders(hashes);
  return { ...everywhere, ...own, ...(isAttachment(file) && attachmentHeaders) };
}
