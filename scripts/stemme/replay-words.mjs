/**
 * What a rule set may speak of, from what the product ships: the questions of the catalogue, the items and scales of
 * the instruments that are offered.
 */
export async function shippedWords() {
  const [{ compile, itemRange, questions }, { catalogue }, scoring, { instruments }] = await Promise.all([
    import('@stemme/questionnaires'),
    import('@stemme/questionnaires/catalogue'),
    import('@stemme/scoring'),
    import('@stemme/scoring/instruments'),
  ]);
  const sent = sentItems(catalogue);
  const scored = instruments.filter(scoring.isOffered).map((definition) => ({
    definition,
    codes: new Map(definition.items.map(({ code }) => [code, sent.get(definition.id)?.[code] ?? code])),
  }));
  const items = Object.fromEntries([
    ...scored.flatMap(instrumentItems),
    // the question as it is asked knows better than the instrument what it can be answered with
    ...catalogue.flatMap((document) => questions(compile(document)).map((question) => asItem(question, itemRange))),
  ]);
  const scales = Object.fromEntries(
    scored.flatMap((each) => each.definition.scales.map((scale) => asScale(each, scale))),
  );
  return {
    vocabulary: { items, scales },
    scoring,
    itemsOf: (read) => itemsRead(read, scored),
    // a year of answers is scored by what the rules look at, not by all there is
    scoredFor: (read) => scored.filter(({ definition }) => isRead(definition, read)),
  };
}

/** Instrument id → its item → the item that is sent in its place (PHQ-2's two are PHQ-9's first). */
function sentItems(catalogue) {
  const sent = new Map();
  for (const { id, items = {} } of catalogue.flatMap(({ instruments }) => instruments)) {
    sent.set(id, { ...items, ...sent.get(id) });
  }
  return sent;
}

function instrumentItems({ definition, codes }) {
  return definition.items.map((item) => {
    const { code, min, max } = item;
    return [codes.get(code), { min, max, ...listOf(item), instrument: definition.id }];
  });
}

/** The only answers there are; none where any number of the range is one. */
function listOf({ min, max, values, decimal }) {
  if (decimal) return {};
  return { values: values ?? Array.from({ length: max - min + 1 }, (_, index) => min + index) };
}

function asItem(question, itemRange) {
  const range = question.type === 'boolean' ? { min: 0, max: 1, values: [0, 1] } : itemRange(question);
  return [question.code, { ...range, ...(question.instrument ? { instrument: question.instrument } : {}) }];
}

/** With the items it is computed from: where all were asked and no score came, triage takes it as in doubt. */
function asScale({ definition, codes }, { code, range, bands, direction, items }) {
  const { min, max } = range;
  const named = bands.map(({ code: band, from, to }) => ({ code: band, from, to }));
  return [
    `${definition.id}.${code}`,
    { min, max, direction, bands: named, items: items.map((item) => codes.get(item)) },
  ];
}

const isRead = ({ id, scales }, read) => scales.some(({ code }) => read.scales.has(`${id}.${code}`));

/** The items behind what a rule set reads, those of its scales included. */
function itemsRead({ items, scales }, scored) {
  const all = new Set(items);
  for (const { definition, codes } of scored) {
    for (const { code, items: parts } of definition.scales) {
      if (scales.has(`${definition.id}.${code}`)) for (const part of parts) all.add(codes.get(part));
    }
  }
  return [...all];
}
