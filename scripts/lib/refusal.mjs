/** Why a command will not go on, in one sentence for the person who ran it. */
export class Refusal extends Error {}

/** Runs a command's main function. A refusal is its sentence and exit 1; anything else is our fault and shows its stack. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
}
