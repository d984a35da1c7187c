/** Where on somebody's page the point of their house is kept. */
export const HOME_POINT_ID = 'titik-rumah';
export const homePointAddress = (id: string): string => `/orang/${id}#${HOME_POINT_ID}`;
