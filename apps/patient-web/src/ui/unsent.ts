/** What must reach the server before somebody signs out; pages register while they have something. */
const savers = new Set<() => Promise<boolean>>();

/** `save` answers whether everything is saved. Returns how to withdraw it. */
export function beforeSignOut(save: () => Promise<boolean>): () => void {
  savers.add(save);
  return () => savers.delete(save);
}

/** Saves all there is. `false` when something could not be saved. */
export async function saveEverything(): Promise<boolean> {
  const saved = await Promise.all([...savers].map((save) => save()));
  return saved.every(Boolean);
}
