/** For people, on stderr: stdout is the bench's one JSON document. */
export const say = (words) => console.error(`   ${words}`);
