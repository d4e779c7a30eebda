import { useWords } from '../../ui/language';
import { type Choices, used } from './choices';
import type { OwnChannels } from './data';

/** What happens with what is chosen here, in whole sentences: so that nobody turns the care off by mistake. */
export function Then({ own, choices }: { readonly own: OwnChannels; readonly choices: Choices }) {
  const { t } = useWords();
  const ways = used(choices, own.channels);
  const phone = choices.phone.trim() !== '';
  return (
    <section className="panel panel-strong" aria-labelledby="channels-then">
      <h2 id="channels-then">{t.channels.whatThen}</h2>
      <div aria-live="polite">
        {ways.length === 0 ? (
          <p>
            <strong>{phone ? t.channels.nothing : t.channels.nothingNoPhone}</strong>
          </p>
        ) : (
          <ol className="then">
            {ways.map((name, place) => (
              <li key={name}>
                {place === 0 ? t.channels.first(t.channels.names[name]) : t.channels.next(t.channels.names[name])}
              </li>
            ))}
            <li>{phone ? t.channels.last : t.channels.lastNoPhone}</li>
          </ol>
        )}
        <p>{t.channels.care}</p>
      </div>
    </section>
  );
}
