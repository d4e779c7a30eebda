import { useText } from '../../text/text';
import { Line, Lines } from '../../ui/fields';
import type { Capacity, Department } from './data';
import { PartForm } from './part-form';
import { type Fault, faultAt, usePart } from './use-part';

const DAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const MOST = 999;
const LONGEST = 300;
/** The limit while it is typed: text, so that what is no number can be said to be none. */
interface Typed {
  set: boolean;
  perDay: Readonly<Record<string, string>>;
  overflow: { da: string; en: string };
}

export function typedCapacity(capacity: Capacity | null): Typed {
  const perDay = Object.fromEntries(DAYS.map((day) => [day, String(capacity?.perDay[day] ?? 0)]));
  return { set: capacity !== null, perDay, overflow: capacity?.overflow ?? { da: '', en: '' } };
}

/** As it is sent; null = no limit. */
export function readCapacity({ set, perDay, overflow }: Typed): Capacity | null {
  if (!set) return null;
  const text = { da: overflow.da.trim(), en: overflow.en.trim() };
  const days = Object.fromEntries(DAYS.map((day) => [day, Number(perDay[day]?.trim() || '0')]));
  return { perDay: days, overflow: text.da === '' && text.en === '' ? null : text };
}

export function capacityFaults({ set, perDay, overflow }: Typed): Fault[] {
  if (!set) return [];
  const faults: Fault[] = DAYS.filter((day) => {
    const number = perDay[day]?.trim() ?? '';
    return !/^\d{0,3}$/.test(number) || Number(number) > MOST;
  }).map((day) => ({ path: `capacity.perDay.${day}`, code: 'not-a-number' }));
  const [da, en] = [overflow.da.trim(), overflow.en.trim()];
  // written in one language only, the other reader is told nothing
  if (da === '' && en !== '') faults.push({ path: 'capacity.overflow.da', code: 'required' });
  if (en === '' && da !== '') faults.push({ path: 'capacity.overflow.en', code: 'required' });
  for (const [language, text] of [
    ['da', da],
    ['en', en],
  ] as const) {
    if (text.length > LONGEST) faults.push({ path: `capacity.overflow.${language}`, code: 'too-long' });
  }
  return faults;
}

/** How many contacts there is time for on each weekday, and where the rest goes. */
export function CapacityForm({ department }: { department: Department }) {
  const { t } = useText();
  const c = t.loop.capacity;
  const part = usePart(department, {
    part: 'capacity',
    saved: typedCapacity(department.capacity),
    check: capacityFaults,
    sent: readCapacity,
  });
  const { value, change } = part;
  const fault = (path: string) => faultAt(part.faults, path, t.loop.faults, t.loop.faults.other);
  return (
    <PartForm title={c.title} help={c.help} part={part} fault={fault('capacity')}>
      <label className="check-line">
        <input
          type="checkbox"
          checked={value.set}
          onChange={({ target: { checked } }) => change({ ...value, set: checked }, 'set')}
        />{' '}
        {c.set}
      </label>
      {value.set && (
        <>
          <fieldset>
            <legend>{c.perDay}</legend>
            <div className="day-numbers">
              {DAYS.map((day, at) => (
                <Line
                  key={day}
                  label={t.department.days[at] ?? day}
                  name={`capacity-${day}`}
                  inputMode="numeric"
                  value={value.perDay[day] ?? ''}
                  onChange={(number) => change({ ...value, perDay: { ...value.perDay, [day]: number } }, day)}
                  fault={fault(`capacity.perDay.${day}`)}
                />
              ))}
            </div>
          </fieldset>
          {(['da', 'en'] as const).map((language) => (
            <Lines
              key={language}
              label={`${c.overflow} (${t.loop.languages[language]})`}
              {...(language === 'da' ? { help: c.overflowHelp } : {})}
              name={`overflow-${language}`}
              value={value.overflow[language]}
              onChange={(text) => change({ ...value, overflow: { ...value.overflow, [language]: text } }, language)}
              fault={fault(`capacity.overflow.${language}`)}
            />
          ))}
        </>
      )}
    </PartForm>
  );
}
