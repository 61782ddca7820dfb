import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { ShotMaker } from './shot-maker.ts';

export type CameraState = 'starting' | 'ready' | 'refused' | 'missing' | 'failed';

interface Camera {
  readonly state: CameraState;
  /** Another camera can be turned to. */
  readonly canTurn: boolean;
  readonly turn: () => void;
  /** Null where the camera has no light. */
  readonly torch: boolean | null;
  readonly toggleTorch: () => void;
  /** The picture that is on the screen now, or null where there is none yet. */
  readonly shoot: () => Promise<Blob | null>;
}

/** Larger than what is sent: cameras that cannot give it choose the nearest that they can. */
const WISHED_SIZE = { width: { ideal: 2_560 }, height: { ideal: 1_920 } };

/** The light is not in the types: only some phones have it. */
type Capabilities = MediaTrackCapabilities & { readonly torch?: boolean };

function hasTorch(track: MediaStreamTrack | undefined): boolean {
  return Boolean((track?.getCapabilities?.() as Capabilities | undefined)?.torch);
}

/** Browsers keep the camera from pages without TLS; there the camera of the phone is asked through a file input. */
export function cameraIsOffered(): boolean {
  return Boolean(navigator.mediaDevices?.getUserMedia);
}

/** True where the camera may be opened without a question: then it can open by itself. */
export async function cameraIsAllowed(): Promise<boolean> {
  if (!cameraIsOffered() || !navigator.permissions) return false;
  try {
    const permission = await navigator.permissions.query({ name: 'camera' as PermissionName });
    return permission.state === 'granted';
  } catch {
    return false;
  }
}

function stateOf(error: unknown): CameraState {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'failed';
}

/** The live picture of a camera in a video element. Let go of while the app is in the background. */
export function useCamera(video: RefObject<HTMLVideoElement | null>): Camera {
  const [state, setState] = useState<CameraState>('starting');
  const [facing, setFacing] = useState<'environment' | 'user'>('environment');
  const [canTurn, setCanTurn] = useState(false);
  const [torch, setTorch] = useState<boolean | null>(null);
  const [visible, setVisible] = useState(true);
  const track = useRef<MediaStreamTrack | null>(null);
  const maker = useRef<ShotMaker | null>(null);

  useEffect(() => {
    const onVisibility = (): void => setVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', onVisibility);
    return () => document.removeEventListener('visibilitychange', onVisibility);
  }, []);

  useEffect(() => {
    if (!visible) return;
    let left = false;
    let stream: MediaStream | null = null;

    async function start(): Promise<void> {
      setState('starting');
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          audio: false,
          video: { facingMode: { ideal: facing }, ...WISHED_SIZE },
        });
        if (left) {
          stop(stream);
          return;
        }
        const [first] = stream.getVideoTracks();
        track.current = first ?? null;
        setTorch(hasTorch(first) ? false : null);
        const devices = await navigator.mediaDevices.enumerateDevices();
        setCanTurn(devices.filter((device) => device.kind === 'videoinput').length > 1);
        const element = video.current;
        if (!element || left) return;
        element.srcObject = stream;
        await element.play();
        setState('ready');
      } catch (error) {
        if (!left) setState(stateOf(error));
      }
    }

    void start();
    return () => {
      left = true;
      track.current = null;
      if (stream) stop(stream);
    };
  }, [facing, visible, video]);

  useEffect(() => {
    const opened = new ShotMaker();
    maker.current = opened;
    return () => {
      maker.current = null;
      opened.close();
    };
  }, []);

  const shoot = useCallback(
    async (): Promise<Blob | null> =>
      video.current ? ((await maker.current?.make(video.current)) ?? null) : null,
    [video],
  );

  return {
    state,
    canTurn,
    turn: () => setFacing((now) => (now === 'environment' ? 'user' : 'environment')),
    torch,
    toggleTorch() {
      const next = !torch;
      const constraint = { advanced: [{ torch: next } as MediaTrackConstraintSet] };
      void track.current?.applyConstraints(constraint).then(
        () => setTorch(next),
        () => setTorch(null),
      );
    },
    shoot,
  };
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
