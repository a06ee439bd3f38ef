/** One run of text on a page: points, origin at the top left, `y` its upper edge. */
export interface TextItem {
  text: string
  x: number
  y: number
  width: number
  height: number
}

export interface PageText {
  width: number
  height: number
  items: TextItem[]
}
