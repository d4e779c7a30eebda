import { useText } from '../../text/text';
import { LEVELS, type Level, LevelShape } from '../../ui/level';
import { usePathways } from './data';
import { type Filters, STATES } from './filters';

interface Props {
  filters: Filters;
  set: (changed: Partial<Filters>) => void;
  counts: Readonly<Record<Level, number>> | undefined;
  department: string;
}

function Levels({ filters, set, counts }: Omit<Props, 'department'>) {
  const { t } = useText();
  return (
    <fieldset className="chips">
      <legend className="hidden-text">{t.worklist.levelFilter}</legend>
      <button type="button" className="chip" aria-pressed={filters.level === null} onClick={() => set({ level: null })}>
        {t.worklist.allLevels}
      </button>
      {LEVELS.map((level) => (
        <button
          type="button"
          key={level}
          className="chip"
          aria-pressed={filters.level === level}
          onClick={() => set({ level: filters.level === level ? null : level })}
        >
          <LevelShape level={level} size={13} />
          {t.common.levelShort[level]}
          {counts && <span className={counts[level] ? 'count' : 'count count-none'}>{counts[level] ?? 0}</span>}
        </button>
      ))}
    </fieldset>
  );
}

const backToList = () => document.querySelector<HTMLElement>('[data-keys="grid"][tabindex="0"]')?.focus();

/** State, level and pathway; what is chosen stands in the address. */
export function FilterBar({ filters, set, counts, department }: Props) {
  const { t, say } = useText();
  const pathways = usePathways(department).data ?? [];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back to the list from any of the filters
    <div
      className="filters"
      onKeyDown={(event) => {
        if (event.key === 'Escape') backToList();
      }}
    >
      <fieldset className="segments">
        <legend className="hidden-text">{t.worklist.stateFilter}</legend>
        {STATES.map((state) => (
          <button type="button" key={state} aria-pressed={filters.state === state} onClick={() => set({ state })}>
            {t.worklist.states[state]}
          </button>
        ))}
      </fieldset>
      <Levels filters={filters} set={set} counts={counts} />
      <select
        className="input filter-select"
        aria-label={t.worklist.pathwayFilter}
        value={filters.pathway ?? ''}
        onChange={(event) => set({ pathway: event.target.value || null })}
      >
        <option value="">{t.worklist.allPathways}</option>
        {pathways.map(({ id, title }) => (
          <option key={id} value={id}>
            {say(title)}
          </option>
        ))}
      </select>
    </div>
  );
}
