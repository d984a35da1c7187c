import { houseMapWords as w } from '../../words/house-map.ts';
import { Button } from '../button.tsx';

interface ToolsProps {
  nearest: boolean;
  whole: boolean;
  onZoom: (by: 1 | -1) => void;
  onWhole: () => void;
}

/** Nearer, further, everything: what the keys + − 0 do. */
export const HouseTools = ({ nearest, whole, onZoom, onWhole }: ToolsProps) => (
  <div class="housetools noprint">
    <Button onPress={() => onZoom(1)} disabled={nearest} label={w.nearer}>
      +
    </Button>
    <Button onPress={() => onZoom(-1)} disabled={whole} label={w.further}>
      −
    </Button>
    <Button onPress={onWhole} disabled={whole}>
      {w.whole}
    </Button>
  </div>
);
