import { APIError } from 'payload'

/** An order that cannot be carried out as it is: the message says what is wrong and what to do. Nothing has changed. */
export class Refusal extends APIError {
  constructor(message: string, status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 428 = 400) {
    super(message, status)
    this.name = 'Refusal'
  }
}
