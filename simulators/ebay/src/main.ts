import { startEbaySimulator } from './simulator.ts';

const port = Number(process.env.EBAY_SIMULATOR_PORT ?? 4100);
const host = process.env.EBAY_SIMULATOR_HOST ?? 'localhost';
const { EBAY_SIMULATOR_STATE: stateFile, EBAY_SIMULATOR_ACCEPT_URL: acceptUrl } = process.env;

try {
  const simulator = await startEbaySimulator({
    port,
    host,
    ...(stateFile ? { stateFile } : {}),
    ...(acceptUrl ? { acceptUrl } : {}),
  });
  const lines = Object.entries(simulator.environment).map(([name, value]) => `${name}=${value}`);
  process.stdout.write(
    `The simulated eBay is running. Give Llatria these settings:\n\n${lines.join('\n')}\n\n` +
      `What buyers see: ${simulator.url}/\nWhat it holds:   ${simulator.url}/control/state\n`,
  );
  const stop = () => void simulator.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // Whoever started it with a channel is told when it is ready, and takes it along.
  if (process.send) {
    process.once('disconnect', stop);
    process.send({ url: simulator.url, environment: simulator.environment });
  }
} catch (error) {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  process.stderr.write(
    inUse
      ? `Port ${port} is taken. Set EBAY_SIMULATOR_PORT to another one.\n`
      : `The simulated eBay could not start: ${error instanceof Error ? error.message : error}\n`,
  );
  process.exitCode = 1;
}
