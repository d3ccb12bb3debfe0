// Preloaded into third-party programs: node --import this-file program
import { stopWithParent } from './abandoned.mjs';

stopWithParent();
