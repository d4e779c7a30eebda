// `describe` and `it` as the tests of the pure libraries use them: in the order written, no hooks.
import { expect } from 'expect';

/** The tests that `load` declares. */
export function collect(load) {
  const tests = [];
  const groups = [];
  const it = (name, run) => void tests.push({ name: [...groups, name].join(' › '), run });
  const describe = (name, declare) => {
    groups.push(name);
    declare();
    groups.pop();
  };
  it.each = each(it);
  it.skip = () => {};
  describe.each = each(describe);
  Object.assign(globalThis, { describe, it, expect });
  load();
  return tests;
}

/** `it.each(rows)(name, run)`; the row's number tells the tests apart. */
function each(declare) {
  return (rows) => (name, run) => {
    for (const [index, row] of rows.entries()) {
      declare(`${name} #${index}`, () => run(...(Array.isArray(row) ? row : [row])));
    }
  };
}
