import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { Switch } from 'react-aria-components/Switch';
import { useText } from '../text/text';
import { Window } from './dialog';
import { KEY_GROUPS, KEYS, keyLabel } from './keys';
import { useKeySettings, useKeys } from './use-keys';

const Context = createContext<() => void>(() => {});

function Help({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const { singles, setSingles } = useKeySettings();
  return (
    <Window title={t.keys.title} onClose={onClose} wide>
      <div className="help-groups">
        {KEY_GROUPS.map((group) => (
          <section key={group}>
            <h3>{t.keys.groups[group]}</h3>
            <dl className="help-keys">
              {KEYS.filter((key) => key.group === group).map(({ action, keys }) => (
                <div key={action}>
                  <dt>
                    {keys.map((key, at) => (
                      <span key={key}>
                        {at > 0 && <span className="second"> {t.keys.or} </span>}
                        <kbd>{keyLabel(key)}</kbd>
                      </span>
                    ))}
                  </dt>
                  <dd>{t.keys.actions[action]}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="second">{t.keys.inDialogs}</p>
      <Switch className="switch" isSelected={singles} onChange={setSingles}>
        <span className="switch-track" />
        <span>
          {t.keys.enabled} <span className="second">{t.keys.enabledHelp}</span>
        </span>
      </Switch>
    </Window>
  );
}

/** The help dialog with every key, opened by "?" or from the account menu. */
export function HelpProvider({ children }: { children: ReactNode }) {
  const [shown, show] = useState(false);
  const open = useCallback(() => show(true), []);
  useKeys({ help: open });
  return (
    <Context value={open}>
      {children}
      {shown && <Help onClose={() => show(false)} />}
    </Context>
  );
}

export const useHelp = () => useContext(Context);
