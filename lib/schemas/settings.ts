import { z } from 'zod';
import { DATE_FORMATS, THEMES, WEEK_STARTS } from '@/lib/domain/settings';

export const displaySchema = z.strictObject({
  theme: z.enum(THEMES, 'Choose one of the three.'),
  dateFormat: z.enum(DATE_FORMATS, 'Choose one of the three.'),
  weekStart: z.enum(WEEK_STARTS, 'Choose one of the three.'),
});
