-- AlterTable
ALTER TABLE "Occupation" ADD COLUMN     "wageTopcoded" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "occupationCode" TEXT,
ADD COLUMN     "occupationTitle" TEXT;
