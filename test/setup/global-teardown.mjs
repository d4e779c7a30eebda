export default async function globalTeardown() {
  await globalThis.stemmePg?.stop();
}
