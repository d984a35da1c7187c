import { mapWords } from '../../words/map.ts';
import { widthOf } from '../chart/scale.ts';

interface SampleProps {
  /** its lower right corner, px */
  x: number;
  y: number;
  letter: number;
}

/** Says inside the drawing, and so on its picture and on paper, that what is drawn is made up. */
export const SampleMark = ({ x, y, letter }: SampleProps) => {
  const wide = widthOf(mapWords.sample, letter) * 1.08 + letter;
  return (
    <g class="samplemark">
      <rect x={x - wide} y={y - letter * 1.5} width={wide} height={letter * 1.5} rx="4" />
      <text x={x - wide / 2} y={y - letter * 0.45} text-anchor="middle">
        {mapWords.sample}
      </text>
    </g>
  );
};
