import { embedPolicy, pagePolicy, templateScripts } from '../publish/policy.ts';

/** What pages and charts in frames may load and run; nothing in `npm run dev`, which puts scripts of its own into pages. */
export const policies = import.meta.env.PROD
  ? { page: pagePolicy(templateScripts(process.cwd())), embed: embedPolicy }
  : undefined;
