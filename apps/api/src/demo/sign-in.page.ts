import { both, type Html, html, page } from './html.js';
import { byDepartment, type DemoDepartment, type DemoPerson, type DemoRole } from './people.js';

const ROLES: Readonly<Record<DemoRole, string>> = {
  patient: 'Patient',
  nurse: 'Sygeplejerske',
  physician: 'Læge',
  administrator: 'Administrator',
};

/** What the demo's provider shows instead of MitID's or a hospital's sign-in: choose who you are today. */
export function signInPage(people: readonly DemoPerson[], action: string, token: string): string {
  return page(
    'Log ind',
    html`<h1>${both('Log ind', 'Sign in')}</h1>
<p>${both('Vælg, hvem du er. Alle personer er opdigtede.', 'Choose who you are. Everybody is made up.')}</p>
<form method="post" action="${action}">
<input type="hidden" name="token" value="${token}">
${byDepartment(people).map(group)}
<button type="submit" name="cancel" value="yes">${both('Annuller', 'Cancel')}</button>
</form>`,
  );
}

/** Patients read the name that is told to everybody. */
function group({ department, people }: { department: DemoDepartment; people: readonly DemoPerson[] }): Html {
  const isPatients = people.every(({ side }) => side === 'patient');
  return html`<h2>${isPatients ? department.publicName : department.name}</h2>
<ul class="plain">
${people.map(row)}
</ul>
`;
}

function row(person: DemoPerson): Html {
  const more = person.side === 'patient' ? `CPR ${person.cpr.slice(0, 6)}-${person.cpr.slice(6)}` : ROLES[person.role];
  return html`<li><button class="person" type="submit" name="person" value="${person.login}">
<strong>${person.name}</strong> <span class="more">${more}</span> <span class="go">Log ind</span>
</button></li>
`;
}

/** An error of the provider in words; `code` is OAuth's own. */
export function signInFaultPage(code: string): string {
  return page(
    'Log ind',
    html`<h1>${both('Det lykkedes ikke at logge ind', 'Signing in did not work')}</h1>
<p>${both('Gå tilbage og begynd forfra.', 'Go back and start again.')}</p>
<p class="fault">${code}</p>`,
  );
}

export function signedOutPage(): string {
  return page('Logget ud', html`<h1>${both('Du er logget ud', 'You are signed out')}</h1>`);
}
