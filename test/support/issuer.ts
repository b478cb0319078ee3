import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import {
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWK,
  type JWTHeaderParameters,
  SignJWT,
} from "jose";

const AUDIENCE = "leian";

/** What a token says where the test does not say otherwise. */
export interface TokenOptions {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Partial<JWTHeaderParameters>;
  readonly audience?: string;
  readonly issuer?: string;
  /** In seconds from now. */
  readonly expiresIn?: number | null;
  readonly notBefore?: number;
}

/** An OpenID Connect issuer on loopback: a real HTTP server with metadata and keys. */
export class TestIssuer {
  private readonly asked: string[] = [];
  private key!: { readonly kid: string; readonly private: CryptoKey; readonly public: CryptoKey };
  private published: readonly JWK[] = [];
  private keys = 0;
  /** What its metadata say the issuer is, where that is not itself. */
  claimedIssuer: string | undefined;
  isDown = false;

  private constructor(private readonly server: Server) {}

  static async open(): Promise<TestIssuer> {
    const server = createServer();
    const issuer = new TestIssuer(server);
    server.on("request", ({ url = "" }, response) => {
      issuer.asked.push(url);
      const body = issuer.isDown ? undefined : issuer.answer(url);
      response.writeHead(body === undefined ? 503 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(body ?? {}));
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    await issuer.rotate();
    return issuer;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get environment() {
    return { LEIAN_OIDC_ISSUER: this.address, LEIAN_OIDC_AUDIENCE: AUDIENCE };
  }

  /** How often its keys were fetched. */
  get fetches(): number {
    return this.asked.filter((url) => url === "/keys").length;
  }

  /** A new key, and none of the old ones any more. */
  async rotate(): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
    const kid = `key-${++this.keys}`;
    this.key = { kid, private: privateKey, public: publicKey };
    this.published = [{ ...(await exportJWK(publicKey)), kid, use: "sig" }];
  }

  token(options: TokenOptions = {}): Promise<string> {
    return this.claims(options)
      .setProtectedHeader({ alg: "RS256", kid: this.key.kid, ...options.header })
      .sign(this.key.private);
  }

  /** Signed with the published key as if that were a secret that both sides share. */
  async confusedToken(): Promise<string> {
    const secret = new TextEncoder().encode(await exportSPKI(this.key.public));
    return this.claims({}).setProtectedHeader({ alg: "HS256", kid: this.key.kid }).sign(secret);
  }

  /** Signed by a key of somebody else's, under the name of the issuer's. */
  async forgedToken(): Promise<string> {
    const { privateKey } = await generateKeyPair("RS256");
    return this.claims({}).setProtectedHeader({ alg: "RS256", kid: this.key.kid }).sign(privateKey);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private answer(url: string): object | undefined {
    if (url === "/keys") return { keys: this.published };
    return url === "/.well-known/openid-configuration"
      ? { issuer: this.claimedIssuer ?? this.address, jwks_uri: `${this.address}/keys` }
      : undefined;
  }

  private claims({ claims = {}, audience, issuer, expiresIn, notBefore }: TokenOptions): SignJWT {
    const now = Math.floor(Date.now() / 1000);
    const token = new SignJWT({ sub: "u-1", roles: ["reader"], ...claims })
      .setIssuer(issuer ?? this.address)
      .setAudience(audience ?? AUDIENCE)
      .setIssuedAt(now);
    if (expiresIn !== null) token.setExpirationTime(now + (expiresIn ?? 300));
    if (notBefore !== undefined) token.setNotBefore(now + notBefore);
    return token;
  }
}
