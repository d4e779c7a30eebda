interface Read {
  rule: string;
  readings: readonly { code: string }[];
}

/**
 * Each reading once: two rules that read the same score would else say it twice. A rule with nothing new left to show
 * keeps no reading, and is then told by its own reason.
 */
export function readOnce<T extends Read>(reasons: readonly T[]): T[] {
  const seen = new Set<string>();
  return reasons.map((reason) => {
    const readings = reason.readings.filter(({ code }) => !seen.has(code));
    for (const { code } of readings) seen.add(code);
    return { ...reason, readings };
  });
}
