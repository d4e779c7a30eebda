import type { IsShown } from './shown.js';
import type { SurveyData } from './values.js';

/** What a function registered with SurveyJS is called with, as far as it is used. */
export interface Caller {
  readonly survey: { readonly data: Readonly<SurveyData> };
  /** The instance of the innermost list; absent outside of lists. */
  readonly panel?: Placed;
  /** The question whose condition is asked; of a panel it may be one around it. */
  readonly question?: Placed;
}

interface Placed {
  readonly parent?: Placed;
  readonly parentQuestion?: Placed & { readonly panels?: readonly Placed[] };
}

/**
 * The function to register with SurveyJS as `SHOWN_FUNCTION`. One serves all forms: it asks the one it is called from.
 * A form that is not known is not shown anything by it.
 */
export function shownFunction(of: (survey: object) => IsShown | undefined) {
  return function (this: Caller, [position]: readonly unknown[]): boolean {
    const [inPanel, ofQuestion] = [placesOf(this.panel), placesOf(this.question)];
    // a list that has just got an entry is asked about with the new entry for a panel, before that has its place
    const places = ofQuestion.length > inPanel.length ? ofQuestion : inPanel;
    return of(this.survey)?.(Number(position) - 1, places, this.survey.data) ?? false;
  };
}

/** The places of an instance, or of what stands in one, and of those around it, outermost first. */
function placesOf(element: Placed | undefined): readonly number[] {
  const places: number[] = [];
  for (let at = element; at; ) {
    const list: Placed['parentQuestion'] = at.parentQuestion;
    const place = list?.panels?.indexOf(at) ?? -1;
    if (place >= 0) places.unshift(place);
    at = place >= 0 ? list?.parent : at.parent;
  }
  return places;
}
