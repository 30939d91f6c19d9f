// Loaded before a build: when it ends, prints seconds and processor seconds of its steps and the most
// memory it held, as one line of JSON. Work of other processes (the index's library) is not counted.
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  const seconds = (value) => Math.round(value / 100) / 10;
  const spent = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const steps = {};
  let before = 0;
  const { measure } = performance;
  performance.measure = (name, options) => {
    const { duration } = measure.call(performance, name, options);
    steps[name] = [seconds(duration), seconds(spent() - before)];
    before = spent();
  };
  process.on('exit', () => {
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(
      JSON.stringify({ steps, seconds: seconds(performance.now()), cpu: seconds(spent()), peak }),
    );
  });
}
