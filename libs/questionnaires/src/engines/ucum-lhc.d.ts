/** What we use of a package that comes without types. */
declare module '@lhncbc/ucum-lhc' {
  export class UcumLhcUtils {
    static getInstance(): UcumLhcUtils;
    convertUnitTo(
      from: string,
      value: number,
      to: string,
    ): { readonly status: 'succeeded' | 'failed' | 'error'; readonly toVal: number | null };
    validateUnitString(unit: string): { readonly status: 'valid' | 'invalid' | 'error' };
  }
}
