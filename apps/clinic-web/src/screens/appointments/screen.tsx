import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useText } from '../../text/text';
import { instantOf } from '../../text/time';
import { useClock } from '../../ui/clock';
import { Line } from '../../ui/fields';
import { LinesFile } from '../../ui/lines-file/lines-file';
import { useSigned } from '../../ui/session';
import { postLines, refusalOf, templateAddress } from './data';

/** Books, moves and cancels appointments from a file of the booking system. */
export function AppointmentsScreen() {
  const { t, language } = useText();
  const { department } = useSigned();
  const cache = useQueryClient();
  const clock = useClock();
  const [date, setDate] = useState('');
  const [time, setTime] = useState('');
  const words = t.appointments;
  useEffect(() => {
    document.title = `${words.screenTitle} – ${t.common.product}`;
  }, [t, words]);
  return (
    <div className="page" key={department.id}>
      <h1>{words.screenTitle}</h1>
      <p className="second">{department.name}</p>
      <p className="file-lead">{words.screenLead}</p>
      <LinesFile
        send={async ({ content, changedAt }, written, take) => {
          // a file says when it was last written, by this machine's clock; a person may know better
          const ahead = clock.now() - Date.now();
          const drawnAt = instantOf(date, time) ?? new Date(Date.parse(changedAt) + ahead).toISOString();
          const file = { department: department.id, content, dryRun: written === null, drawnAt, ...(written ?? {}) };
          await postLines('appointments', file, take);
          if (written) await cache.invalidateQueries();
        }}
        refusalOf={refusalOf}
      >
        <p>
          <a href={templateAddress(department.id, 'appointments', language)} download>
            {t.linesFile.template}
          </a>
        </p>
        <fieldset className="side-by-side">
          <legend>{words.drawnAt}</legend>
          <Line
            label={words.date}
            name="drawn-date"
            type="date"
            value={date}
            onChange={setDate}
            help={words.drawnHelp}
          />
          <Line label={words.time} name="drawn-time" type="time" value={time} onChange={setTime} />
        </fieldset>
      </LinesFile>
    </div>
  );
}
