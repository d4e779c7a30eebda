/**
 * What the rules read of one response's scores: every instrument they look at and of which something was asked; the
 * rest was not given.
 */
export function replayScores(scored, scoring) {
  const instruments = scored.map(({ definition, codes }) => ({
    id: definition.id,
    version: definition.version,
    items: [...codes],
    score: scoring.scorer(definition).scoreUntraced,
    scales: definition.scales.map(({ code }) => [code, `${definition.id}.${code}`]),
  }));
  return (answered, path) => {
    const found = { scores: {}, versions: {}, faults: [] };
    for (const instrument of instruments) scoreOne(instrument, answered, { path, found, scoring });
    return found;
  };
}

function scoreOne(instrument, { answers, asked, unknownAsked }, { path, found, scoring }) {
  const items = {};
  const notAsked = [];
  for (const [item, code] of instrument.items) {
    const value = answers[code];
    if (value !== undefined) items[item] = value;
    else if (!asked.includes(code) && !unknownAsked.includes(code)) notAsked.push(item);
  }
  if (notAsked.length === instrument.items.length) return;
  const result = instrument.score(items, { notAsked });
  if (!result.ok) {
    const where = `${path}/scores/${instrument.id}`;
    found.faults.push(...result.faults.map((fault) => ({ ...fault, path: `${where}${fault.path}` })));
    return;
  }
  found.versions[instrument.id] = instrument.version;
  for (const [code, scale] of instrument.scales) {
    const score = result.scores[code];
    // not applicable = absent; too many missing = null, which is in doubt
    if (score.why !== 'not-applicable') found.scores[scale] = scoring.provenInterval(score);
  }
}
