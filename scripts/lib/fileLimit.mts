// Preloaded into each test file: a file whose tests are done, or hang, but whose process does not end says so and fails.
// The tests' own timeouts do not help where something keeps the process alive.
const MINUTES = 5;

setTimeout(() => {
  console.error(`${process.argv[1]} did not end within ${MINUTES} minutes.`);
  process.exit(1);
}, MINUTES * 60_000).unref();
