// Checks the site folder named on the command line once and prints what that took, as JSON.
import { checkSite } from '../src/check/check.ts';

const { site, issues } = checkSite(process.argv[2] ?? '.');
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({
    records: site.register.length,
    issues: issues.length,
    seconds: Math.round(performance.now() / 10) / 100,
    'CPU seconds': Math.round((user + system) / 10_000) / 100,
    'peak MB': Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
