/** What the search box says, before and after the search itself is loaded. */
export const SEARCH_LABEL = 'Search pages, goals and actions';
