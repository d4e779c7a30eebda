import { ACT_LEVELS, TEXT_BRACES } from '@stemme/pathways';
import { useText } from '../../text/text';
import { TableScroll } from '../../ui/table-scroll';
import { Section, type Shown } from './plan-view';
import { weekdayInWords, withinInWords } from './words/plan-words';

/** For each level who acts, within what time, inside and outside opening hours. */
export function WhoActs({ document, reading }: Shown) {
  const { t, say } = useText();
  const words = reading.t.page;
  const { missing } = reading.t.plan.within;
  return (
    <Section title={words.who}>
      <TableScroll label={words.who}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.whoColumns.level}</th>
              <th scope="col">{words.whoColumns.who}</th>
              <th scope="col">{words.whoColumns.inside}</th>
              <th scope="col">{words.whoColumns.outside}</th>
              <th scope="col">{words.whoColumns.text}</th>
            </tr>
          </thead>
          <tbody>
            {ACT_LEVELS.map((level) => {
              const act = document.act[level];
              return (
                <tr key={level}>
                  <th scope="row">
                    <span className={`pathway-level pathway-level-${level}`}>{t.common.levelShort[level]}</span>
                  </th>
                  <td>{act?.who ? say(act.who) : <strong className="doc-none">{missing}</strong>}</td>
                  <td>{withinInWords(reading, act?.inside)}</td>
                  <td>{withinInWords(reading, act?.outside)}</td>
                  <td>{act?.text ? say(act.text) : ''}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  );
}

/** When answers are read. */
export function Hours({ document, reading }: Shown) {
  const { plan, page } = reading.t;
  return (
    <Section title={page.hours}>
      {document.hours ? (
        <ul className="doc-bullets">
          {document.hours.map(({ day, from, to }) => (
            <li key={`${day} ${from}`}>
              {weekdayInWords(reading, day)} {plan.hours(from, to)}
            </li>
          ))}
        </ul>
      ) : (
        <p>{plan.departmentHours}</p>
      )}
    </Section>
  );
}

/** Every text the patient reads, with its braces as they are written. */
export function Texts({ document, reading }: Shown) {
  const { say } = useText();
  const { page, plan } = reading.t;
  const all = { crisis: document.crisis, ...document.texts };
  const names = Object.keys(TEXT_BRACES) as (keyof typeof TEXT_BRACES & keyof typeof plan.texts)[];
  return (
    <Section title={page.texts}>
      <dl className="doc-texts">
        <div>
          <dt>{page.publicTitle}</dt>
          <dd>{say(document.publicTitle)}</dd>
        </div>
        {names.map((name) => {
          const text = all[name];
          return text ? (
            <div key={name}>
              <dt>{plan.texts[name]}</dt>
              <dd>{say(text)}</dd>
            </div>
          ) : null;
        })}
      </dl>
    </Section>
  );
}

/** What is chosen at enrolment, and by the department. */
export function Choices({ document, reading }: Shown) {
  const { say } = useText();
  const words = reading.t.page;
  const { facts = [], switches = [] } = document;
  return (
    <>
      {facts.length > 0 && (
        <Section title={words.facts}>
          <dl className="doc-texts">
            {facts.map((fact) => (
              <div key={fact.id}>
                <dt>{say(fact.text)}</dt>
                <dd>
                  {fact.options
                    .map((option) =>
                      option.id === fact.default ? `${say(option.text)} (${words.factDefault})` : say(option.text),
                    )
                    .join(', ')}
                  {fact.default === undefined && ` – ${words.mustChoose}`}
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {switches.length > 0 && (
        <Section title={words.switches}>
          <ul className="doc-bullets">
            {switches.map((one) => (
              <li key={one.id}>{say(one.text)}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
