import { step } from '../check/faults.js';
import { given, type Part, type Source } from './source.js';

/** What changes only how a form looks, or what is said once it has been handed in. */
const LOOKS: ReadonlySet<string> = new Set([
  ...['width', 'minWidth', 'maxWidth', 'colSpan', 'startWithNewLine', 'indent', 'size', 'page', 'state'],
  ...['titleLocation', 'showTitle', 'hideTitle', 'descriptionLocation', 'showNumber', 'hideNumber', 'errorLocation'],
  ...[
    'requiredErrorText',
    'placeholder',
    'placeHolder',
    'renderAs',
    'colCount',
    'itemSize',
    'inputSize',
    'rows',
    'cols',
  ],
  ...['autoGrow', 'allowResize', 'acceptCarriageReturn', 'textUpdateMode', 'autocomplete', 'dataList', 'correctAnswer'],
  ...['commentText', 'commentPlaceholder', 'otherPlaceholder', 'otherErrorText', 'selectAllText', 'showSelectAllItem'],
  ...['hasSelectAll', 'separateSpecialChoices', 'itemComponent', 'searchEnabled', 'searchMode', 'textWrapEnabled'],
  ...['hideSelectedItems', 'closeOnSelect', 'allowClear', 'showClearButton', 'choicesOrder', 'hideIfChoicesEmpty'],
  ...['hideIfRowsEmpty', 'minErrorText', 'maxErrorText', 'stepErrorText', 'inputTextAlignment', 'displayMode'],
  ...['swapOrder', 'useTitleAsLabel', 'rateType', 'scaleColorMode', 'rateColorMode', 'rateDescriptionLocation'],
  ...['displayRateDescriptionsAsExtremeItems', 'showLabels', 'tooltipVisibility', 'labelFormat', 'tooltipFormat'],
  ...['labelCount', 'customLabels', 'columnMinWidth', 'showHeader', 'verticalAlign', 'alternateRows', 'rowTitleWidth'],
  ...['rowOrder', 'columnLayout', 'horizontalScroll', 'transposeData', 'columnColCount', 'cellErrorLocation'],
  ...['noEntriesText', 'noRowsText', 'addPanelText', 'removePanelText', 'prevPanelText', 'nextPanelText', 'addRowText'],
  ...['removeRowText', 'addRowLocation', 'addRowButtonLocation', 'confirmDelete', 'confirmDeleteText', 'panelsState'],
  ...['showQuestionNumbers', 'questionStartIndex', 'renderMode', 'showProgressBar', 'progressBarLocation', 'tabAlign'],
  ...['templateQuestionTitleLocation', 'templateTitleLocation', 'templateErrorLocation', 'removePanelButtonLocation'],
  ...['newPanelPosition', 'templateTabTitle', 'tabTitlePlaceholder', 'allowRowReorder', 'allowRowsDragAndDrop'],
  ...['itemErrorLocation', 'itemTitleWidth', 'imageHeight', 'imageWidth', 'imageFit', 'contentMode', 'altText'],
  ...[
    'showPreview',
    'allowImagesPreview',
    'filePlaceholder',
    'photoPlaceholder',
    'fileOrPhotoPlaceholder',
    'sourceType',
  ],
  ...[
    'waitForUpload',
    'storeDataAsText',
    'questionTitleLocation',
    'questionDescriptionLocation',
    'questionErrorLocation',
  ],
  ...['questionTitleWidth', 'questionOrder', 'gridLayoutColumns', 'navigationTitle', 'navigationDescription'],
  ...['navigationButtonsVisibility', 'showNavigationButtons', 'innerIndent', 'useDisplayValuesInDynamicTexts'],
  ...['randomize', 'storeOthersAsComment', 'panelCount', 'rowCount', 'autoGenerate', 'minValueErrorText', 'maxWidth'],
  ...[
    'displayStyle',
    'currency',
    'useGrouping',
    'maximumFractionDigits',
    'minimumFractionDigits',
    'precision',
    'format',
  ],
]);

/** Values that mean what would be the case without them. */
const SAFE: Readonly<Record<string, readonly unknown[]>> = {
  visible: [true],
  mode: ['edit'],
  clearInvisibleValues: ['onComplete', 'onHidden', 'onHiddenContainer'],
  maskType: ['none'],
  clearIfInvisible: ['default', 'onHidden', 'onHiddenContainer', 'onComplete'],
  showCommentArea: [false],
  hasComment: [false],
  allowCustomChoices: [false],
  choicesLazyLoadEnabled: [false],
  allowAddRows: [true],
  allowRemoveRows: [true],
  allowAddPanel: [true],
  allowRemovePanel: [true],
  copyDefaultValueFromLastEntry: [false],
  defaultValueFromLastRow: [false],
  defaultValueFromLastPanel: [false],
  detailPanelMode: ['none'],
  eachRowUnique: [false],
  isUnique: [false],
  totalType: ['none'],
  readOnly: [false],
  sliderType: ['single'],
  valueTrue: [true],
  valueFalse: [false],
};

/**
 * Every property that is not read must be known not to matter. Whatever else there is could change what is asked or
 * accepted, and refuses the form: triggers, expressions that set values, choices from a server, properties of later
 * versions.
 */
export function checkRest(
  source: Source,
  part: Part,
  path: string,
  readHere: readonly string[],
  looks: ReadonlySet<string> = LOOKS,
): void {
  for (const name of Object.keys(part)) {
    const value = given(part, name);
    if (value === undefined || readHere.includes(name)) continue;
    if (Object.hasOwn(SAFE, name) && SAFE[name]?.includes(value)) continue;
    if (looks.has(name)) source.ignore(step(path, name), 'presentation');
    else source.refuse(step(path, name), 'unsupported-property', name);
  }
}
