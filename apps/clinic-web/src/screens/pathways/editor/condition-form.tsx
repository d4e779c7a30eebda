import { type Condition, LEGEND_LEVELS } from '@stemme/pathways';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../../text/text';
import { Choice } from '../../../ui/fields';
import { conditionInWords } from '../words/plan-words';
import { ConditionPart } from './condition-part';
import { FaultsAt, useAt } from '../../../ui/editing/field';
import { useEdit } from './edit-context';
import { isSimple } from './kept';
import type { Path } from '../../../ui/editing/path';

type Join = 'all' | 'any';

const FIRST: Condition = { lastLevel: [LEGEND_LEVELS[1]] };

/** The parts of a plain condition, and where each stands. */
function partsOf(condition: Condition, path: Path): { readonly join: Join | null; readonly paths: readonly Path[] } {
  const join = 'all' in condition ? 'all' : 'any' in condition ? 'any' : null;
  if (join === null) return { join, paths: [path] };
  const list = (condition as Record<Join, readonly Condition[]>)[join];
  return { join, paths: list.map((_, place) => [...path, join, place]) };
}

/** The condition with one more part, or with its parts joined in another way. */
export function withPart(condition: Condition): Condition {
  if ('all' in condition) return { all: [...condition.all, FIRST] };
  if ('any' in condition) return { any: [...condition.any, FIRST] };
  return { all: [condition, FIRST] };
}

/** Without one of its parts; a single one that is left stands alone, none is no condition. */
export function withoutPart(condition: Condition, place: number): Condition | undefined {
  const join = 'all' in condition ? 'all' : 'any' in condition ? 'any' : null;
  if (join === null) return undefined;
  const list = (condition as Record<Join, readonly Condition[]>)[join].filter((_, other) => other !== place);
  return list.length > 1 ? ({ [join]: list } as unknown as Condition) : list[0];
}

function Parts({ path, condition }: { path: Path; condition: Condition }) {
  const { t } = useText();
  const words = t.pathways.editor.condition;
  const at = useAt<Condition>(path);
  const { join, paths } = partsOf(condition, path);
  return (
    <>
      {join !== null && (
        <Choice
          label={words.joined}
          name={`${at.name}-join`}
          value={join}
          onChange={(value) =>
            at.set({ [value]: (condition as Record<Join, readonly Condition[]>)[join] } as unknown as Condition)
          }
          options={(['all', 'any'] as const).map((value) => ({ value, label: words.joins[value] }))}
        />
      )}
      {paths.map((one, place) => (
        <ConditionPart
          key={`part-${place + 1}`}
          path={one}
          {...(join === null ? {} : { onRemove: () => at.set(withoutPart(condition, place)) })}
        />
      ))}
      <Button className="secondary small" onPress={() => at.set(withPart(condition))}>
        {words.add}
      </Button>
    </>
  );
}

/** What must hold before something is sent. One the form cannot show is said in words and kept. */
export function ConditionAt({ path, label }: { path: Path; label: string }) {
  const { t } = useText();
  const { reading } = useEdit();
  const at = useAt<Condition>(path);
  const condition = at.value;
  return (
    <div className="edit-condition" data-at={at.pointer}>
      <label>
        <input
          type="checkbox"
          name={`${at.name}-on`}
          checked={condition !== undefined}
          onChange={(event) => at.set(event.target.checked ? FIRST : undefined)}
        />{' '}
        {label}
      </label>
      <FaultsAt path={path} />
      {condition && !isSimple(condition) && (
        <p className="edit-kept">
          <strong>{t.pathways.editor.advanced}:</strong> {conditionInWords(reading, condition)}
        </p>
      )}
      {condition && isSimple(condition) && <Parts path={path} condition={condition} />}
    </div>
  );
}
