// biome-ignore-all lint/a11y/noRedundantRoles: a grid is a table whose rows take focus; the roles stand written out because narrow screens lay it out as cards
// biome-ignore-all lint/a11y/useSemanticElements: a grid is a table whose rows take focus; the roles stand written out because narrow screens lay it out as cards
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose rows take focus; the roles stand written out because narrow screens lay it out as cards
// biome-ignore-all lint/a11y/useFocusableInteractive: a line to read, between the rows that take the focus
import { useText } from '../../text/text';
import { Icon } from '../../ui/icons';
import type { Budget } from './data';

/** What the day has time for, above the list. It hides nothing: it is a sum of what stands below. */
export function BudgetLine({ budget }: { budget: Budget | null }) {
  const { t } = useText();
  if (!budget) return null;
  const b = t.worklist.budget;
  const left = Math.max(budget.capacity - budget.done, 0);
  const words = [
    budget.capacity === 0 ? b.none : b.today(budget.done, budget.capacity),
    budget.capacity > 0 && (left > 0 ? b.fits(left) : b.full),
    budget.over > 0 && b.over(budget.over),
  ].filter(Boolean);
  return (
    <p className={budget.over > 0 ? 'budget budget-over' : 'budget'}>
      {budget.over > 0 && <Icon name="warning" size={14} />}
      <span>{words.join(' · ')}</span>
    </p>
  );
}

/** The line in the list below which there is no time today, and where the department says that the rest goes. */
export function OverflowLine({ budget, columns }: { budget: Budget; columns: number }) {
  const { t, say } = useText();
  const b = t.worklist.budget;
  return (
    <tr role="row" className="overflow-row">
      <td role="gridcell" colSpan={columns}>
        <strong>{b.line}:</strong> {budget.overflow ? say(budget.overflow) : b.where}
      </td>
    </tr>
  );
}
