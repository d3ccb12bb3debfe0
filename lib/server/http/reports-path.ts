/** Where browsers send CSP violation reports, and the name by which a policy refers to it. */
export const REPORTS_PATH = '/api/reports';
export const REPORTS_GROUP = 'longview';
