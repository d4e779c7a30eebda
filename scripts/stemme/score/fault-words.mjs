/** A fault where there is no room for JSON: its code, after its path unless it is about the whole. */
export const words = ({ path, code }) => (path === '' ? code : `${path} ${code}`);
