import type { MiddlewareHandler } from 'astro';
import { templateScripts, withPolicy } from './publish/policy.ts';

const scripts = import.meta.env.PROD ? templateScripts(process.cwd()) : [];

/** Gives each rendered page its policy; `npm run dev` has none, since it puts scripts of its own into pages. */
export const onRequest: MiddlewareHandler = async ({ routePattern }, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (!isPage || import.meta.env.DEV) return response;
  return new Response(withPolicy(routePattern.slice(1), await response.text(), scripts), response);
};
