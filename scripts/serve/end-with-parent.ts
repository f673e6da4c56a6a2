/**
 * Ends this process with the one that forked it, however that ends. It is imported before everything else,
 * because the other may end while the rest is loaded. A signal to the whole group is left to the first process,
 * which still needs the others to finish.
 */
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
process.once("disconnect", () => process.exit());
if (!process.connected) process.exit();
