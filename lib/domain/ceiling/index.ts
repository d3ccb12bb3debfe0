export { CEILINGS, type Ceiling, type Room, roomUnder } from './ceilings';
