/** All that a plan says before it is issued. */
export const aPlan = {
  title: 'Kế hoạch dân vận năm 2026',
  type: 'year',
  issuer: 'UBND xã',
  number: '12/KH-UBND',
  issuedOn: '2026-01-15',
  startOn: '2026-01-01',
}
