/** The version of the library: what a trail of decisions notes beside a result. It is the package's own, to which a test holds it. */
export const version = '1.0.0-rc.1' as string
