declare const schema: Readonly<Record<string, unknown>>;
// biome-ignore lint/style/noDefaultExport: what a JSON file holds is imported as its default
export default schema;
