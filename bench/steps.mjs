// Loaded before a build: prints what each of its steps took, and the most memory it held, as one line of JSON.
process.on('exit', () => {
  const steps = performance
    .getEntriesByType('measure')
    .map(({ name, duration }) => [name, Math.round(duration / 100) / 10]);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ ...Object.fromEntries(steps), peak }));
});
