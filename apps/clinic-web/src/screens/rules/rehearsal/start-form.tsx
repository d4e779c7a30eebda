import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useLocation } from 'wouter';
import { useText } from '../../../text/text';
import { localDate } from '../../../text/time';
import { useClock } from '../../../ui/clock';
import { Line } from '../../../ui/fields';
import { rehearsalAddress } from '../address';
import { type RuleSetPlace, useRuleMaterial } from '../data';
import { useRefusal } from '../use-refusal';
import { useStartRehearsal } from './data';
import { lastMonths, type Period, periodFault } from './period';

const SPANS = [3, 6, 12] as const;

/** Chooses a period of the past and tries the rules on it. */
export function StartForm({ place, before }: { place: RuleSetPlace; before?: Period }) {
  const { t } = useText();
  const words = t.rules.rehearsal;
  const clock = useClock();
  const business = useRuleMaterial(place).data?.now;
  // the department's day is the server's to say
  const today = localDate(business ?? clock.now());
  const refusal = useRefusal();
  const start = useStartRehearsal(place);
  const [, go] = useLocation();
  const [chosen, setPeriod] = useState<Period | null>(before ?? null);
  const period = chosen ?? lastMonths(today, 12);
  const [fault, setFault] = useState<string | null>(null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (start.isPending) return;
    const wrong = periodFault(period, today);
    if (wrong) return setFault(wrong === 'future' ? words.future : words.dateFault);
    setFault(null);
    start.mutateAsync(period).then(
      ({ id }) => go(rehearsalAddress(id)),
      (error: unknown) => setFault(refusal(error)),
    );
  };
  return (
    <form className="rehearsal-form no-print" onSubmit={send} noValidate>
      <div className="edit-row">
        {SPANS.map((months) => (
          <Button key={months} className="secondary small" onPress={() => setPeriod(lastMonths(today, months))}>
            {words.months(months)}
          </Button>
        ))}
      </div>
      <div className="edit-row edit-top">
        <Line
          label={words.from}
          name="from"
          type="date"
          max={today}
          value={period.from}
          onChange={(from) => setPeriod({ ...period, from })}
        />
        <Line
          label={words.to}
          name="to"
          type="date"
          max={today}
          value={period.to}
          onChange={(to) => setPeriod({ ...period, to })}
        />
      </div>
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <Button className="primary" type="submit" data-busy={start.isPending || undefined}>
        {before ? words.again : words.start}
      </Button>
    </form>
  );
}
