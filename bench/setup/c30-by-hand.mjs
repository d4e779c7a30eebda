// QLQ-C30 as somebody would write it who writes nothing else: the limit that the engine is measured against.
// Same input, same checks of the input, same half rule; numbers only: no kinds, no bounds, no trace.

const names = Array.from({ length: 30 }, (_, index) => `q${index + 1}`);
const functions = [
  ['PF', [1, 2, 3, 4, 5]],
  ['RF', [6, 7]],
  ['EF', [21, 22, 23, 24]],
  ['CF', [20, 25]],
  ['SF', [26, 27]],
];
const symptoms = [
  ['FA', [10, 12, 18]],
  ['NV', [14, 15]],
  ['PA', [9, 19]],
  ['DY', [8]],
  ['SL', [11]],
  ['AP', [13]],
  ['CO', [16]],
  ['DI', [17]],
  ['FI', [28]],
];

/** Every scale's number or null; null for a form that is not valid. */
export function scoreByHand(form) {
  const x = new Array(30);
  for (let item = 0; item < 30; item += 1) {
    const value = form[names[item]];
    if (value === null || value === undefined) x[item] = Number.NaN;
    else if (Number.isInteger(value) && value >= 1 && value <= (item < 28 ? 4 : 7)) x[item] = value;
    else return null;
  }
  const scores = {};
  const quality = rawScore(x, [29, 30]);
  scores.QL = Number.isNaN(quality) ? null : ((quality - 1) / 6) * 100;
  let [sum, there] = [0, 0];
  for (const [scale, items] of functions) {
    const raw = rawScore(x, items);
    const score = (1 - (raw - 1) / 3) * 100;
    scores[scale] = Number.isNaN(raw) ? null : score;
    if (!Number.isNaN(raw)) [sum, there] = [sum + score, there + 1];
  }
  for (const [scale, items] of symptoms) {
    const raw = rawScore(x, items);
    const score = ((raw - 1) / 3) * 100;
    scores[scale] = Number.isNaN(raw) ? null : score;
    if (!Number.isNaN(raw) && scale !== 'FI') [sum, there] = [sum + 100 - score, there + 1];
  }
  scores.SUMMARY = there === 13 ? sum / 13 : null;
  return scores;
}

function rawScore(x, items) {
  let [sum, answered] = [0, 0];
  for (const item of items) {
    const value = x[item - 1];
    if (Number.isNaN(value)) continue;
    sum += value;
    answered += 1;
  }
  return 2 * answered >= items.length ? sum / answered : Number.NaN;
}
