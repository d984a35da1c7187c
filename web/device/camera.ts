/** Why there is no picture. Closed: each has its sentence. */
export type CameraProblem = 'no-camera' | 'refused' | 'busy';

export interface Camera {
  stop(): void;
}
/** Shows the camera in a video element, the one at the back where there are two. */
export type OpenCamera = (video: HTMLVideoElement) => Promise<Camera | CameraProblem>;

/** 720 lines: what cheap phones give, and enough for the finest code we show. */
const WANTED = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
} as const satisfies MediaStreamConstraints;

export const openCamera: OpenCamera = async (video) => {
  if (!navigator.mediaDevices?.getUserMedia) return 'no-camera';
  let stream: MediaStream | null = null;
  const stop = (): void => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    video.srcObject = null;
  };
  try {
    stream = await navigator.mediaDevices.getUserMedia(WANTED);
    video.srcObject = stream;
    await video.play();
    return { stop };
  } catch (error) {
    // a camera left on is a light that stays on
    stop();
    return problemOf(error);
  }
};

function problemOf(error: unknown): CameraProblem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'no-camera';
}

type Read = (video: HTMLVideoElement) => Promise<string | null>;
/** A rest between two looks, so that a cheap phone can also draw what it sees. */
const REST_MS = 80;

/** Looks for QR codes in what the video shows, again and again; answers how to stop. */
export function watchForCodes(video: HTMLVideoElement, onText: (text: string) => void): () => void {
  let stopped = false;
  const look = async (): Promise<void> => {
    const read = (await readerOfBrowser()) ?? (await readerOfOurs());
    while (!stopped) {
      const text = video.readyState >= 2 ? await read(video) : null;
      if (text !== null && !stopped) onText(text);
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
    }
  };
  void look();
  return () => {
    stopped = true;
  };
}

/** The Shape Detection API, where a browser has it: Chrome on Android. */
interface Detector {
  detect(video: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
interface DetectorMaker {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

async function readerOfBrowser(): Promise<Read | null> {
  const Maker = (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;
  const formats = await Maker?.getSupportedFormats().catch((): string[] => []);
  if (!Maker || !formats?.includes('qr_code')) return null;
  const detector = new Maker({ formats: ['qr_code'] });
  const ours = readerOfOurs();
  return async (video) => {
    try {
      return (await detector.detect(video))[0]?.rawValue ?? null;
    } catch {
      // it says it can and cannot: phones without the Google services do
      return (await ours)(video);
    }
  };
}

/** Our own decoder, fetched only where it is needed: a square from the middle of the picture, as the frame shows. */
async function readerOfOurs(): Promise<Read> {
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    const side = Math.min(video.videoWidth, video.videoHeight);
    if (!drawing || side === 0) return null;
    canvas.width = side;
    canvas.height = side;
    const [x, y] = [(video.videoWidth - side) / 2, (video.videoHeight - side) / 2];
    drawing.drawImage(video, x, y, side, side, 0, 0, side, side);
    const { data, width, height } = drawing.getImageData(0, 0, side, side);
    try {
      return decodeQR({ data, width, height });
    } catch {
      return null;
    }
  };
}
