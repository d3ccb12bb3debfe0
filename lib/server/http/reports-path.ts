/** Where browsers send reports to, and the name by which a policy refers to it. */
export const REPORTS_PATH = '/api/reports';
export const REPORTS_GROUP = 'longview';
